package org.starpunk.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** What a word of a program is. */
enum CodeWord {
    COMMENT(
            TokenTypes.COMMENT_EOL,
            TokenTypes.COMMENT_MULTILINE,
            TokenTypes.COMMENT_DOCUMENTATION,
            TokenTypes.COMMENT_KEYWORD,
            TokenTypes.COMMENT_MARKUP,
            TokenTypes.MARKUP_COMMENT),
    KEYWORD(TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.PREPROCESSOR, TokenTypes.MARKUP_TAG_NAME),
    NAME(
            TokenTypes.FUNCTION,
            TokenTypes.DATA_TYPE,
            TokenTypes.VARIABLE,
            TokenTypes.ANNOTATION,
            TokenTypes.MARKUP_TAG_ATTRIBUTE,
            TokenTypes.MARKUP_ENTITY_REFERENCE),
    NUMBER(
            TokenTypes.LITERAL_BOOLEAN,
            TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
            TokenTypes.LITERAL_NUMBER_FLOAT,
            TokenTypes.LITERAL_NUMBER_HEXADECIMAL),
    STRING(
            TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
            TokenTypes.LITERAL_CHAR,
            TokenTypes.LITERAL_BACKQUOTE,
            TokenTypes.REGEX,
            TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
            TokenTypes.MARKUP_CDATA);

    private final int[] types;

    CodeWord(int... types) {
        this.types = types;
    }

    /** Empty for names of the program's own, for blanks and for marks. */
    static Optional<CodeWord> of(int type) {
        return Stream.of(values())
                .filter(word -> Arrays.stream(word.types).anyMatch(known -> known == type))
                .findFirst();
    }

    /** None of microformats. */
    String className() {
        return "code-" + name().toLowerCase(Locale.ROOT);
    }
}
