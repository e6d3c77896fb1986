package org.starpunk.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a migration may do while programs that do not know it read and write: add. */
final class Expansion {

    /** What would be right, for a table that is made anew: nobody can tell what the new one lacks or refuses. */
    static final String REBUILT =
            "Add to a table by ALTER TABLE … ADD COLUMN, or call a script that makes it anew NNN_after_MMM_….sql";

    static final String TAKEN = "Call a script that takes NNN_after_MMM_….sql";

    private static final Pattern NO_STATEMENT = Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|(?s:/\\*.*?\\*/)");

    private static final Pattern CREATED_TABLE =
            Pattern.compile("(?i)^CREATE (?:TEMP(?:ORARY)? )?TABLE (?!IF )(\\w+).*");

    private static final Pattern CREATED_CODE = Pattern.compile(
            "(?i)^CREATE (?:OR REPLACE )?(?:TEMP )?(?:TRIGGER|VIEW|FUNCTION) (?:IF NOT EXISTS )?(\\w+).*");

    private static final Pattern DROPPED_TABLE = Pattern.compile("(?i)^DROP TABLE (?:IF EXISTS )?(\\w+).*");

    private static final Pattern DROPPED_CODE =
            Pattern.compile("(?i)^DROP (?:TRIGGER|VIEW|FUNCTION) (?:IF EXISTS )?(\\w+).*");

    private static final Pattern RENAMED = Pattern.compile("(?i)^ALTER TABLE (\\w+) RENAME TO (\\w+)$");

    private static final Pattern UNIQUE = Pattern.compile("(?i)^CREATE UNIQUE INDEX .*? ON (?:ONLY )?(\\w+).*");

    private static final Pattern TAKING = Pattern.compile(
            "(?i)^(?:DELETE |TRUNCATE |DROP (?!INDEX)|ALTER TABLE .*(?: DROP | RENAME | ALTER | ADD CONSTRAINT| ADD CHECK"
                    + "| ADD UNIQUE)).*");

    private static final Pattern NEEDED_COLUMN =
            Pattern.compile("(?i)^ALTER TABLE .* ADD (?=[^,]*NOT NULL)(?![^,]*DEFAULT).*");

    /** What the script has made so far: only what it has made before may it drop. */
    private final Set<String> tables = new HashSet<>();

    /** What it makes at all: the place of a trigger is empty for no moment that others see. */
    private final Set<String> code;

    private Expansion(Set<String> code) {
        this.code = code;
    }

    /** A statement that an older program does not bear, and what would be right. */
    record Violation(String statement, String remedy) {}

    /** Those of a script. */
    static List<Violation> violations(List<SqlScript.Statement> script) {
        Set<String> code = new HashSet<>();
        script.forEach(statement -> add(CREATED_CODE.matcher(normal(statement)), 1, code));
        Expansion expansion = new Expansion(code);
        List<Violation> violations = new ArrayList<>();
        for (SqlScript.Statement statement : script) {
            String normal = normal(statement);
            if (expansion.takes(normal)) {
                String remedy = DROPPED_TABLE.matcher(normal).matches() ? REBUILT : TAKEN;
                violations.add(new Violation(statement.text(), remedy));
            }
            add(CREATED_TABLE.matcher(normal), 1, expansion.tables);
            add(RENAMED.matcher(normal), 2, expansion.tables);
        }
        return violations;
    }

    private boolean takes(String statement) {
        return !isOfItsOwn(DROPPED_CODE.matcher(statement), code)
                && !isOfItsOwn(DROPPED_TABLE.matcher(statement), tables)
                && !isOfItsOwn(RENAMED.matcher(statement), tables)
                && !isOfItsOwn(UNIQUE.matcher(statement), tables)
                && (TAKING.matcher(statement).matches()
                        || UNIQUE.matcher(statement).matches()
                        || NEEDED_COLUMN.matcher(statement).matches());
    }

    private static boolean isOfItsOwn(Matcher named, Set<String> own) {
        return named.matches() && own.contains(name(named.group(1)));
    }

    private static void add(Matcher matcher, int group, Set<String> names) {
        if (matcher.matches()) {
            names.add(name(matcher.group(group)));
        }
    }

    /** One line, without quotes, and without what only stands in them or in comments. */
    private static String normal(SqlScript.Statement statement) {
        return NO_STATEMENT
                .matcher(statement.text())
                .replaceAll(found -> found.group().startsWith("'") ? "''" : " ")
                .replaceAll("[\"`]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String name(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
