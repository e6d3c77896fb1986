package org.starpunk.view;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.Appearance;

/** A field for the language of the site takes a code such as {@code pt-BR}. */
@FacesValidator("language")
public class KnownLanguage implements Validator<String> {

    @Override
    public void validate(FacesContext context, UIComponent field, String typed) {
        if (Appearance.language(typed).isEmpty()) {
            throw Page.invalid(Sentence.of("settings.languageUnknown"));
        }
    }
}
