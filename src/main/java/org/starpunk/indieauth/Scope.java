package org.starpunk.indieauth;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.http.OAuthError;
import org.starpunk.sentence.Sentence;

/** One thing that an access token may allow. */
public enum Scope {
    CREATE,
    UPDATE,
    DELETE,
    UNDELETE,
    /** To create and change drafts only. */
    DRAFT,
    MEDIA,
    PROFILE,
    EMAIL;

    /** Reads a space-separated list; words that are no scope of ours are left out, as they allow nothing here. */
    public static Set<Scope> parse(String words) {
        Set<String> asked = words(words);
        return Stream.of(values())
                .filter(scope -> asked.contains(scope.toString()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    /** The words of such a list, whole and each once. */
    static Set<String> words(String list) {
        return Stream.of(list.split(" +")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** The space-separated list that {@link #parse} reads, always in the same order. */
    public static String format(Collection<Scope> scopes) {
        return scopes.stream().sorted().distinct().map(Scope::toString).collect(Collectors.joining(" "));
    }

    /** What a client is told whose token does not have it. */
    public OAuthError missing() {
        return OAuthError.insufficientScope(toString());
    }

    /** What it allows, in words. */
    public Sentence meaning() {
        return switch (this) {
            case CREATE -> Sentence.of("admin.label.scope.create");
            case UPDATE -> Sentence.of("admin.label.scope.update");
            case DELETE -> Sentence.of("admin.label.scope.delete");
            case UNDELETE -> Sentence.of("admin.label.scope.undelete");
            case DRAFT -> Sentence.of("admin.label.scope.draft");
            case MEDIA -> Sentence.of("admin.label.scope.media");
            case PROFILE -> Sentence.of("admin.label.scope.profile");
            case EMAIL -> Sentence.of("admin.label.scope.email");
        };
    }

    /** The word that clients send. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
