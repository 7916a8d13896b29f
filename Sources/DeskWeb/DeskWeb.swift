// The room DeskWeb.
