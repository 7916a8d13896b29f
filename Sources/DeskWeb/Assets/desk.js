// Makes the desk quicker where a browser runs scripts; every page is whole without it.
