package org.starpunk.view;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import org.starpunk.sentence.Sentence;

/** What {@code maxlength} says of a field holds on the server, too: not everything that sends a form is a browser. */
@FacesValidator("maxlength")
public class MaxLength implements Validator<String> {

    private static final String ATTRIBUTE = "maxlength";

    @Override
    public void validate(FacesContext context, UIComponent field, String typed) {
        int most = most(context, field);
        if (typed.length() > most) {
            throw Page.invalid(Sentence.of("view.textTooLong", most, typed.length()));
        }
    }

    private static int most(FacesContext context, UIComponent field) {
        Object said = field.getPassThroughAttributes()
                .getOrDefault(ATTRIBUTE, field.getAttributes().get(ATTRIBUTE));
        Object number = said instanceof ValueExpression live ? live.getValue(context.getELContext()) : said;
        return Integer.parseInt(number.toString());
    }
}
