"""What the repair measure is made of."""
