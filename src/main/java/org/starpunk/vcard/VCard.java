package org.starpunk.vcard;

import java.nio.charset.StandardCharsets;

/** A vCard 4.0 as it is written: any text becomes a line of its own, folded where RFC 6350 wants it. */
final class VCard {

    /** Octets of a line, its end not counted (3.2). */
    private static final int LINE = 75;

    private final StringBuilder lines = new StringBuilder();

    VCard() {
        add("BEGIN:VCARD");
        add("VERSION:4.0");
    }

    /** A property whose value is text (3.4). */
    VCard text(String property, String value) {
        String line = value.strip().replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n]]", " ");
        return add(property + ":"
                + line.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace(",", "\\,")
                        .replace(";", "\\;"));
    }

    /** A property whose value is an address, which has no characters to be escaped. */
    VCard uri(String property, String value) {
        return add(property + ":" + value.replaceAll("[\\p{Cntrl}\\s]", "%20"));
    }

    private VCard add(String line) {
        int octets = 0;
        for (int next : line.codePoints().toArray()) {
            String character = Character.toString(next);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(character);
            octets += more;
        }
        lines.append("\r\n");
        return this;
    }

    byte[] toBytes() {
        return (lines + "END:VCARD\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
