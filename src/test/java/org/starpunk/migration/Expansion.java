package org.starpunk.migration;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a migration may do while programs that do not know it read and write: add. */
final class Expansion {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    private static final Pattern CREATED = Pattern.compile(
            "(?i)^CREATE (?:OR REPLACE |TEMP )?(?:TABLE|TRIGGER|VIEW|FUNCTION) (?:IF NOT EXISTS )?(\\w+)");

    private static final Pattern RENAMED = Pattern.compile("(?i)^ALTER TABLE (\\w+) RENAME TO (\\w+)$");

    private static final Pattern DROPPED =
            Pattern.compile("(?i)^DROP (?:TABLE|TRIGGER|VIEW|FUNCTION) (?:IF EXISTS )?(\\w+).*");

    private static final Pattern UNIQUE = Pattern.compile("(?i)^CREATE UNIQUE INDEX .*? ON (?:ONLY )?(\\w+).*");

    private static final Pattern TAKING = Pattern.compile(
            "(?i)^(?:DELETE |TRUNCATE |DROP (?!INDEX)|ALTER TABLE .*(?: DROP | RENAME | ALTER | ADD CONSTRAINT| ADD CHECK"
                    + "| ADD UNIQUE)).*");

    private static final Pattern NEEDED_COLUMN =
            Pattern.compile("(?i)^ALTER TABLE .* ADD (?=[^,]*NOT NULL)(?![^,]*DEFAULT).*");

    private Expansion() {}

    /** The statements of a script that an older program does not bear. */
    static List<String> violations(List<SqlScript.Statement> script) {
        List<String> statements = script.stream().map(Expansion::normal).toList();
        Set<String> own = created(statements);
        return script.stream()
                .map(SqlScript.Statement::text)
                .filter(text -> takes(normal(text), own))
                .toList();
    }

    private static boolean takes(String statement, Set<String> own) {
        for (Pattern named : List.of(DROPPED, RENAMED, UNIQUE)) {
            Matcher matcher = named.matcher(statement);
            if (matcher.matches() && own.contains(name(matcher.group(1)))) {
                return false;
            }
        }
        return TAKING.matcher(statement).matches()
                || UNIQUE.matcher(statement).matches()
                || NEEDED_COLUMN.matcher(statement).matches();
    }

    /** What a script makes, under the names that it has at the end, too. */
    private static Set<String> created(List<String> statements) {
        Set<String> own = new HashSet<>();
        for (String statement : statements) {
            Matcher created = CREATED.matcher(statement);
            if (created.find()) {
                own.add(name(created.group(1)));
            }
            Matcher renamed = RENAMED.matcher(statement);
            if (renamed.matches() && own.contains(name(renamed.group(1)))) {
                own.add(name(renamed.group(2)));
            }
        }
        return own;
    }

    private static String normal(SqlScript.Statement statement) {
        return normal(statement.text());
    }

    /** One line, without what only stands in quotes or comments. */
    private static String normal(String text) {
        return LITERAL.matcher(text.replaceAll("--[^\\n]*", ""))
                .replaceAll("''")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String name(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
