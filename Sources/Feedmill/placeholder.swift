// Feedmill
