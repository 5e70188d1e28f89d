"""Helpers of the decoding measures: the peers, the labelled files, the damage done to them."""
