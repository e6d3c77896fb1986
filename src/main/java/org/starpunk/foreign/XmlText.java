package org.starpunk.foreign;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an XML file in the encoding that it says, which remembers how it ended: one that was cut off has no end. */
final class XmlText extends FilterReader {

    /** So many bytes hold a declaration, which is in ASCII whatever follows. */
    private static final int DECLARATION = 256;

    private static final Pattern ENCODING =
            Pattern.compile("\\A\\s*<\\?xml\\s[^>]*\\bencoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private static final int END = 64;

    private final StringBuilder end = new StringBuilder();

    private XmlText(Reader in) {
        super(in);
    }

    /** @throws ArchiveException when the file is in an encoding that is not known here */
    static XmlText of(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file);
        bytes.mark(DECLARATION);
        String beginning = new String(bytes.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1);
        bytes.reset();
        return new XmlText(new InputStreamReader(bytes, charset(beginning)));
    }

    private static Charset charset(String beginning) {
        if (beginning.startsWith("\u00fe\u00ff") || beginning.startsWith("\u00ff\u00fe")) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared = ENCODING.matcher(beginning.replaceFirst("^\u00ef\u00bb\u00bf", ""));
        try {
            return declared.find() ? Charset.forName(declared.group(1).strip()) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ArchiveException("The file is in an encoding that is not known: " + declared.group(1));
        }
    }

    /** Whether what was read so far ends with this, blanks aside. */
    boolean endsWith(String text) {
        return end.toString().stripTrailing().endsWith(text);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            remember(String.valueOf((char) read));
        }
        return read;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            int last = Math.min(count, END);
            remember(new String(target, offset + count - last, last));
        }
        return count;
    }

    private void remember(String more) {
        end.append(more);
        end.delete(0, Math.max(0, end.length() - END));
    }
}
