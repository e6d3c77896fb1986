package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void splits_at_semicolons_and_knows_the_line_of_each_statement() {
        assertThat(SqlScript.split("CREATE TABLE a (b);\n\n-- why\nDROP TABLE a ;\n"))
                .containsExactly(
                        new SqlScript.Statement("CREATE TABLE a (b)", 1), new SqlScript.Statement("DROP TABLE a", 4));
    }

    @Test
    void needs_no_semicolon_at_the_end_and_ignores_superfluous_ones() {
        assertThat(texts(";;SELECT 1;; SELECT 2")).containsExactly("SELECT 1", "SELECT 2");
        assertThat(texts(" -- nothing\n /* at; all */ ")).isEmpty();
    }

    @Test
    void leaves_semicolons_in_quotes_alone() {
        assertThat(texts("SELECT 'a;''b;', \"c;\"\"d\", `e;f`; SELECT E'it\\';s'"))
                .containsExactly("SELECT 'a;''b;', \"c;\"\"d\", `e;f`", "SELECT E'it\\';s'");
    }

    @Test
    void leaves_semicolons_and_quotes_in_comments_alone() {
        assertThat(texts("SELECT 1 -- it's; one\n + 2; SELECT /* a; 'b */ 3"))
                .containsExactly("SELECT 1 -- it's; one\n + 2", "SELECT /* a; 'b */ 3");
    }

    @Test
    void keeps_the_body_of_a_sqlite_trigger_together() {
        String trigger =
                """
                CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN
                    UPDATE a SET b = CASE WHEN c THEN 1 ELSE 2 END;
                    DELETE FROM d;
                END""";
        assertThat(texts(trigger + ";\nSELECT 1;")).containsExactly(trigger, "SELECT 1");
    }

    @Test
    void keeps_a_dollar_quoted_body_together() {
        String function =
                "CREATE FUNCTION f() RETURNS trigger AS $body$ BEGIN x := $$;$$; RETURN new; END; $body$ LANGUAGE plpgsql";
        String trigger = "CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()";
        assertThat(texts(function + ";" + trigger + "; SELECT 1")).containsExactly(function, trigger, "SELECT 1");
    }

    @Test
    void keeps_the_body_of_a_standard_function_together() {
        String function = "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END";
        assertThat(texts(function + "; SELECT 3")).containsExactly(function, "SELECT 3");
    }

    @Test
    void splits_a_long_literal_without_exhausting_the_stack() {
        String literal = "SELECT '" + "x;''".repeat(100_000) + "'";
        assertThat(texts(literal + ";")).containsExactly(literal);
    }

    private static List<String> texts(String sql) {
        return SqlScript.split(sql).stream().map(SqlScript.Statement::text).toList();
    }
}
