package org.starpunk.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.sentence.Sentence;

/** What was found at a profile elsewhere. */
enum ProfileFinding {
    LINKED,
    UNLINKED,
    UNREAD;

    /** The one that a word names; empty for any other word. */
    static Optional<ProfileFinding> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** As an address has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Sentence sentence(String profile, String site) {
        return switch (this) {
            case LINKED -> Sentence.of("settings.profileLinked", profile);
            case UNLINKED -> Sentence.of("settings.profileUnlinked", profile, site);
            case UNREAD -> Sentence.of("settings.profileUnread", profile);
        };
    }
}
