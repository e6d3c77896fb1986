package org.starpunk.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The SHA-256 of each file, by its path: what {@code sha256sum} prints and checks. */
record Checksums(SortedMap<String, String> byPath) {

    /** A file of the backup itself, or of one of its directories: nothing leads out of there. */
    private static final Pattern SAFE = Pattern.compile("([a-z]+/)?[\\w-][\\w.-]*");

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    static Checksums of(Map<String, String> byPath) {
        return new Checksums(new TreeMap<>(byPath));
    }

    /** @throws BackupException when it is something else */
    static Checksums parse(String text) {
        SortedMap<String, String> byPath = new TreeMap<>();
        for (String line : text.lines().toList()) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || !SAFE.matcher(parts.group(2)).matches()) {
                throw new BackupException("Its list of checksums has the line " + line);
            }
            byPath.put(parts.group(2), parts.group(1));
        }
        return new Checksums(byPath);
    }

    String text() {
        return byPath.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /** Of all that is left in a stream. */
    static String of(InputStream in) throws IOException {
        DigestInputStream digested = new DigestInputStream(in, digest());
        digested.transferTo(OutputStream.nullOutputStream());
        return hex(digested.getMessageDigest());
    }

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** Something that is written to a stream, and what it would be checked by. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static String of(Writing writing, OutputStream out) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(out, digest());
        writing.to(digested);
        digested.flush();
        return hex(digested.getMessageDigest());
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
