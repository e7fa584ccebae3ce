"""What every form of the admin is made of."""
