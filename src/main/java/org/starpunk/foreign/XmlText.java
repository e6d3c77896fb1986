package org.starpunk.foreign;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an XML file in the encoding that it says, and behind it an element of our own: it is within whatever the file
 * leaves open.
 */
final class XmlText extends FilterReader {

    /** The name of that element. */
    static final String END = "starpunk-end";

    /** So many bytes hold a declaration. */
    private static final int DECLARATION = 256;

    private static final String START = "<?xml";

    private static final Pattern ENCODING =
            Pattern.compile("\\A\\s*<\\?xml\\s[^>]*\\bencoding\\s*=\\s*[\"']([^\"']+)[\"']");

    /** Ends what swallows elements: the value of an attribute, a tag, a section of characters, a comment. */
    private final Reader end = new StringReader("\"'>]]>--><" + END + "/>");

    private XmlText(Reader in) {
        super(in);
    }

    /** What so many bytes say, whether the encoding is known or not. */
    static String beginning(InputStream file, int bytes) throws IOException {
        byte[] beginning = file.readNBytes(bytes);
        try {
            return new String(beginning, encoding(beginning));
        } catch (ArchiveException e) {
            return new String(beginning, StandardCharsets.UTF_8);
        }
    }

    /** @throws ArchiveException when the file is in an encoding that is not known here */
    static XmlText of(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file);
        bytes.mark(DECLARATION);
        byte[] beginning = bytes.readNBytes(DECLARATION);
        bytes.reset();
        return new XmlText(new InputStreamReader(bytes, encoding(beginning)));
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return read < 0 ? end.read() : read;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        return count < 0 ? end.read(target, offset, length) : count;
    }

    private static Charset encoding(byte[] beginning) {
        String bytes = new String(beginning, 0, Math.min(beginning.length, DECLARATION), StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("\u00fe\u00ff") || bytes.startsWith("\u00ff\u00fe")) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared = ENCODING.matcher(bytes.replaceFirst("^\u00ef\u00bb\u00bf", ""));
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        Charset encoding = known(declared.group(1));
        // An editor may have saved it in another one than it says: in UTF-16, nobody could have read that here.
        return isReadable(encoding) ? encoding : StandardCharsets.UTF_8;
    }

    private static Charset known(String encoding) {
        try {
            return Charset.forName(encoding.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ArchiveException("The file is in an encoding that is not known: " + encoding);
        }
    }

    /** Whether the declaration reads in an encoding as it does in ASCII. */
    private static boolean isReadable(Charset encoding) {
        ByteBuffer start = ByteBuffer.wrap(START.getBytes(StandardCharsets.US_ASCII));
        return encoding.decode(start).toString().equals(START);
    }
}
