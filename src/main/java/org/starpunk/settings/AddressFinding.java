package org.starpunk.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.outbound.OutboundException;
import org.starpunk.sentence.Sentence;

/** Where the address of the site led. */
enum AddressFinding {
    HERE,
    ELSEWHERE,
    PRIVATE,
    SILENT,
    SLOW;

    static AddressFinding of(OutboundException.Reason reason) {
        return switch (reason) {
            case FORBIDDEN -> PRIVATE;
            case TIMED_OUT, BUSY -> SLOW;
            case TOO_LARGE, TOO_MANY_REDIRECTS -> ELSEWHERE;
            case FAILED -> SILENT;
        };
    }

    /** The one that a word names; empty for any other word. */
    static Optional<AddressFinding> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** As an address has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Sentence sentence(String address) {
        return switch (this) {
            case HERE -> Sentence.of("settings.addressHere", address);
            case ELSEWHERE -> Sentence.of("settings.addressElsewhere", address);
            case PRIVATE -> Sentence.of("settings.addressPrivate", address);
            case SILENT -> Sentence.of("settings.addressSilent", address);
            case SLOW -> Sentence.of("settings.addressSlow", address);
        };
    }
}
