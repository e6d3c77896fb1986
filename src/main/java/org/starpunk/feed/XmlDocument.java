package org.starpunk.feed;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document as it is written: any text becomes well-formed. Prefixes are declared like any other attribute. */
final class XmlDocument {

    /** What XML 1.0 has no way to say, not even escaped. */
    private static final String ILLEGAL = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    // The JDK's own, whatever the server brings.
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    XmlDocument() {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    XmlDocument start(String name, String... attributes) {
        return write(() -> {
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
            }
        });
    }

    /** Closes the element that was opened last. */
    XmlDocument end() {
        return write(xml::writeEndElement);
    }

    /** A whole element without content. */
    XmlDocument empty(String name, String... attributes) {
        return start(name, attributes).end();
    }

    /** A whole element with a text. */
    XmlDocument element(String name, String content, String... attributes) {
        return start(name, attributes)
                .write(() -> xml.writeCharacters(legal(content)))
                .end();
    }

    byte[] toBytes() {
        write(xml::writeEndDocument);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String legal(String anything) {
        return anything.replaceAll(ILLEGAL, "");
    }

    private XmlDocument write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
