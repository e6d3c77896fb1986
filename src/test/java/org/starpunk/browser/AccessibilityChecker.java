package org.starpunk.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.HasCdp;
import org.starpunk.testing.NodeProgram;

/**
 * Asks axe-core about the page that a browser shows.
 *
 * @see <a href="https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md">the rules of axe</a>
 */
final class AccessibilityChecker {

    /** Notes alone may have one title, so that their buttons sound alike. */
    private static final String RUN =
            """
            const [rules, done] = arguments;
            const names = [...document.querySelectorAll('button:not([aria-hidden]), input[type=submit]')]
                .filter(button => button.checkVisibility() && !button.closest('.rows.ticked'))
                .map(button => (button.ariaLabel ?? (button.tagName === 'INPUT' ? button.value : button.textContent)).replace(/\\s+/g, ' ').trim());
            const alike = names.filter((name, index) => names.indexOf(name) < index);
            axe.run(document, {resultTypes: ['violations'], ...(rules.length && {runOnly: {type: 'rule', values: rules}})}).then(
                result => done(result.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 200)))
                    .concat(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['wider than the screen'] : [])
                    .concat(alike.map(name => 'buttons that sound alike: ' + name))),
                error => done([String(error)]));
            """;

    /** All of axe's. */
    private static final List<String> EVERY_RULE = List.of();

    /** A scheme is other colours ({@code light-dark()}), and nothing else. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** What a page is shown on, and what is asked of it there that was not asked before. */
    private enum Look {
        DESK_BY_DAY(1280, "light", EVERY_RULE),
        PHONE_AT_NIGHT(360, "dark", EVERY_RULE),
        DESK_AT_NIGHT(1280, "dark", OF_COLOURS),
        PHONE_BY_DAY(360, "light", OF_COLOURS);

        private final int width;
        private final String scheme;
        private final List<String> rules;

        Look(int width, String scheme, List<String> rules) {
            this.width = width;
            this.scheme = scheme;
            this.rules = rules;
        }
    }

    private final WebDriver browser;
    private final String axe;
    private final Set<String> violations = new TreeSet<>();

    AccessibilityChecker(WebDriver browser) {
        this.browser = browser;
        try {
            this.axe = Files.readString(NodeProgram.file("axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at the page that the browser shows now. */
    void check(String name) {
        JavascriptExecutor script = (JavascriptExecutor) browser;
        script.executeScript(axe);
        for (Look look : Look.values()) {
            show(look);
            ((List<?>) script.executeAsyncScript(RUN, look.rules))
                    .forEach(found -> violations.add(found + " on " + name + ", " + look));
        }
    }

    Set<String> violations() {
        return violations;
    }

    private void show(Look look) {
        HasCdp chromium = (HasCdp) browser;
        chromium.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", look.width, "height", 800, "deviceScaleFactor", 1, "mobile", look.width < 600));
        chromium.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", look.scheme))));
    }
}
