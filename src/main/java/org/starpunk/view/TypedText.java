package org.starpunk.view;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.starpunk.content.UnicodeText;

/** What was typed, with line ends as everywhere else and without characters that no keyboard has and no database keeps. */
@FacesConverter(forClass = String.class)
public class TypedText implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent field, String typed) {
        return typed == null ? null : clean(typed);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, String text) {
        return text == null ? "" : text;
    }

    /** A text as a field of one line shows it: browsers take line ends out there, and two words would become one. */
    public static String inOneLine(String text) {
        return clean(text).replaceAll("\\s*\\n\\s*", " ").strip();
    }

    public static String clean(String typed) {
        return UnicodeText.clean(typed.replaceAll("\\r\\n?", "\n"));
    }
}
