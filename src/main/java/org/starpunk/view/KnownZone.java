package org.starpunk.view;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.Site;

/** A field for a time zone takes a name such as {@code Europe/Berlin}. */
@FacesValidator("zone")
public class KnownZone implements Validator<String> {

    @Override
    public void validate(FacesContext context, UIComponent field, String typed) {
        if (Site.zone(typed).isEmpty()) {
            throw Page.invalid(Sentence.of("settings.timeZoneUnknown"));
        }
    }
}
