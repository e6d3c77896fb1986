package org.starpunk.frontmatter;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * Texts as people write them in YAML: plain where nobody can read something else into it, as programs with YAML 1.1 do
 * with {@code no} and {@code 12:30}; else in quotes, on one line.
 */
final class PlainOrQuoted extends StandardRepresenter {

    private static final Pattern PLAIN = Pattern.compile("/?[A-Za-z][A-Za-z0-9_./-]*");

    /** Jekyll and Hugo read dates without quotes. */
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d(?::\\d\\d)?)");

    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    PlainOrQuoted(DumpSettings settings) {
        super(settings);
        representers.put(String.class, text -> representText((String) text));
        representers.put(BigDecimal.class, number -> representScalar(Tag.FLOAT, number.toString(), ScalarStyle.PLAIN));
    }

    private Node representText(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))
                || DATE.matcher(text).matches();
        return representScalar(Tag.STR, text, plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }
}
