"""What a claim says held against what its evidence says: names, amounts, negations, hedges, stances."""
