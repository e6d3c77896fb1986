package org.starpunk.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.starpunk.sentence.Sentence;

/** What people call a browser and what it runs on, as far as its {@code User-Agent} tells. */
record BrowserName(Optional<String> program, Optional<String> system) {

    /** Most browsers name others, too, and so the first in this order that is found counts. */
    private static final Map<String, String> PROGRAMS = names(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "Vivaldi",
            "Vivaldi",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari",
            "curl",
            "curl");

    private static final Map<String, String> SYSTEMS = names(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux",
            "FreeBSD",
            "FreeBSD");

    static BrowserName of(String userAgent) {
        return new BrowserName(first(PROGRAMS, userAgent), first(SYSTEMS, userAgent));
    }

    Sentence sentence() {
        if (program.isPresent() && system.isPresent()) {
            return Sentence.of("admin.label.browserOn", program.get(), system.get());
        }
        return program.or(() -> system)
                .map(name -> Sentence.of("admin.label.browser", name))
                .orElseGet(() -> Sentence.of("admin.label.unknownBrowser"));
    }

    private static Optional<String> first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> names(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
