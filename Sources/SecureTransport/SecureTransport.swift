// The room SecureTransport.
