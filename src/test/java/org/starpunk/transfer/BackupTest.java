package org.starpunk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("sets system properties")
class BackupTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void configure() {
        System.setProperty("starpunk.data.dir", directory.resolve("data").toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("starpunk.data.dir");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--keep 3", "backup --keep", "backup --keep 0", "backup --keep many", "backup 3", "a b"})
    void arguments_without_sense_are_answered_with_the_usage(String typed) {
        List<String> arguments = List.of(typed.split(" "));
        assertThat(Backup.run(typed.isEmpty() ? List.of() : arguments, out(), out()))
                .isOne();
        assertThat(said()).startsWith("Usage: java -cp ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--overwrite", "a b", "a --overwrite b", "a --force"})
    void so_are_those_of_a_restore(String typed) {
        List<String> arguments = List.of(typed.split(" "));
        assertThat(Restore.run(typed.isEmpty() ? List.of() : arguments, out(), out()))
                .isOne();
        assertThat(said()).startsWith("Usage: java -cp ");
    }

    @Test
    void of_a_site_that_is_not_there_no_backup_is_made() {
        assertThat(Backup.run(List.of(directory.resolve("backup").toString()), out(), out()))
                .isOne();
        assertThat(said()).startsWith("There is no database at " + directory.resolve("data"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void what_is_no_backup_is_not_restored() throws IOException {
        Path file = Files.writeString(directory.resolve("other.zip"), "something else");
        assertThat(Restore.run(List.of(file.toString()), out(), out())).isOne();
        assertThat(said()).contains(file + " is no backup of StarPunk");
        assertThat(Restore.run(List.of(directory.resolve("none").toString()), out(), out()))
                .isOne();
        assertThat(said()).contains("There is no file " + directory.resolve("none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "media/../../etc/passwd",
                "/etc/passwd",
                "media/.upload-1",
                "../x",
                "media/a/b",
                "tables/a\";b.jsonl"
            })
    void a_list_of_checksums_leads_nowhere_else(String file) {
        assertThatThrownBy(() -> Checksums.parse("0".repeat(64) + "  " + file + "\n"))
                .isInstanceOf(BackupException.class);
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
