package org.starpunk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options that the scripts for nodes name, and those that Payara Micro has. */
class NodeScriptsIT {

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--([a-z]+)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"run-node.sh", "run-node-tcpip.sh", "run-node-kubernetes.sh"})
    void name_no_option_that_payara_micro_has_not(String script) throws IOException {
        String commands = Files.readString(Path.of("server-config", script)).replaceAll("(?m)^\\s*#.*", "");
        assertThat(OPTION.matcher(commands).results().map((MatchResult option) -> option.group(1)))
                .isNotEmpty()
                .isSubsetOf(options());
    }

    /** By what {@code --help} prints. */
    private static Set<String> options() throws IOException {
        try (ZipFile payara = new ZipFile("target/payara/payara-micro.jar")) {
            ZipEntry core = payara.stream()
                    .filter(entry -> entry.getName().matches("MICRO-INF/runtime/payara-micro-core.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            Properties options = new Properties();
            options.load(entry(payara.getInputStream(core), "commandoptions.properties"));
            return options.stringPropertyNames();
        }
    }

    private static InputStream entry(InputStream jar, String name) throws IOException {
        ZipInputStream entries = new ZipInputStream(jar);
        ZipEntry entry = entries.getNextEntry();
        while (!entry.getName().equals(name)) {
            entry = entries.getNextEntry();
        }
        return entries;
    }
}
