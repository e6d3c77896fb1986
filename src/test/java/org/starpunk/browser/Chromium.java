package org.starpunk.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.CapabilityType;
import org.starpunk.testing.Requirement;

/**
 * Debian's Chromium with a profile of its own, and without a window: the build that never has one, or else the one that
 * hides it, which takes several times as long for a page.
 */
final class Chromium {

    private static final Path SHELL = Path.of("/usr/lib/chromium/chromium-headless-shell");
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private Chromium() {}

    /** Skips the test when there is no Chromium here; where CI is true, fails. */
    static WebDriver start() {
        Requirement.programs("chromium chromium-driver", "chromium", "chromedriver");
        System.setProperty("webdriver.chrome.driver", DRIVER.toString());
        ChromeOptions options = new ChromeOptions();
        if (Files.isExecutable(SHELL)) {
            options.setBinary(SHELL.toFile());
            // As its driver calls it.
            options.setCapability(CapabilityType.BROWSER_NAME, "chrome-headless-shell");
        } else {
            options.setBinary(BROWSER.toFile());
        }
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // A page of a test may name a stranger, and nobody is asked.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                "--window-size=1280,900",
                "--user-data-dir=" + newProfile());
        return new ChromeDriver(options);
    }

    private static Path newProfile() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "trials")), "chromium-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
