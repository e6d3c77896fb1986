package org.starpunk.seed;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Throws of dice that fall the same way whenever the seed is the same. */
record Chance(SplittableRandom dice) {

    static Chance of(long seed) {
        return new Chance(new SplittableRandom(seed));
    }

    boolean percent(double chance) {
        return dice.nextDouble(100) < chance;
    }

    /** From the least to the most, both included. */
    int between(int least, int most) {
        return dice.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }

    /** One of the places of these weights. */
    int weighted(double... weights) {
        double left = dice.nextDouble(Arrays.stream(weights).sum());
        int place = 0;
        while (place < weights.length - 1 && left >= weights[place]) {
            left -= weights[place];
            place++;
        }
        return place;
    }
}
