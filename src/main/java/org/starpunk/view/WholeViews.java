package org.starpunk.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.context.PartialViewContextFactory;
import jakarta.faces.context.PartialViewContextWrapper;

/**
 * Every view is answered whole: none asks for its parts, but Faces gives them, as XML, to whoever says
 * {@code Faces-Request} in a header or in the address of a link.
 */
public class WholeViews extends PartialViewContextFactory {

    public WholeViews(PartialViewContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public PartialViewContext getPartialViewContext(FacesContext context) {
        return new Whole(getWrapped().getPartialViewContext(context));
    }

    private static final class Whole extends PartialViewContextWrapper {

        Whole(PartialViewContext wrapped) {
            super(wrapped);
        }

        @Override
        public boolean isAjaxRequest() {
            return false;
        }

        @Override
        public boolean isPartialRequest() {
            return false;
        }
    }
}
