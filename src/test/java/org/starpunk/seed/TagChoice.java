package org.starpunk.seed;

import java.util.Arrays;
import java.util.List;

/** Tags after Zipf: the second is chosen half as often as the first, the third a third as often. */
final class TagChoice {

    private final List<String> names;
    private final double[] sums;

    TagChoice(List<String> names) {
        this.names = names;
        this.sums = new double[names.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (i == 0 ? 0 : sums[i - 1]) + 1.0 / (i + 1);
        }
    }

    String one(Chance chance) {
        int place = Arrays.binarySearch(sums, chance.dice().nextDouble(sums[sums.length - 1]));
        return names.get(place < 0 ? -place - 1 : place);
    }
}
