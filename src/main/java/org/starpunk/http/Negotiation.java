package org.starpunk.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the types that there are a client likes best (RFC 9110 12.5.1). JAX-RS would also give what a client rules
 * out with {@code q=0}.
 *
 * @param accepted the ranges of the header {@code Accept}
 */
public record Negotiation(List<MediaType> accepted) {

    /**
     * The one with the greatest weight, then the one that is named most exactly, then the first; empty when the client
     * takes none.
     */
    public Optional<MediaType> choose(List<MediaType> offered) {
        return offered.stream()
                .filter(type -> weight(type) > 0)
                .reduce((best, other) -> order().compare(other, best) > 0 ? other : best);
    }

    private Comparator<MediaType> order() {
        return Comparator.comparingDouble(this::weight)
                .thenComparingInt(
                        type -> range(type).map(Negotiation::exactness).orElse(0));
    }

    private double weight(MediaType type) {
        return range(type).map(Negotiation::quality).orElse(0.0);
    }

    /** The most exact range counts, wherever it stands: {@code text/html;q=0} beside {@code *}{@code /*}. */
    private Optional<MediaType> range(MediaType type) {
        return accepted.stream()
                .filter(range -> range.isCompatible(type))
                .max(Comparator.comparingInt(Negotiation::exactness));
    }

    private static int exactness(MediaType range) {
        return (range.isWildcardType() ? 0 : 1) + (range.isWildcardSubtype() ? 0 : 1);
    }

    private static double quality(MediaType range) {
        try {
            return Double.parseDouble(range.getParameters().getOrDefault("q", "1"));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
