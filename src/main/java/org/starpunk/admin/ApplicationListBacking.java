package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.starpunk.indieauth.Grant;
import org.starpunk.indieauth.IndieAuthService;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;

/** The part of the view of tokens that lists what applications hold. */
@Named
@RequestScoped
public class ApplicationListBacking {

    @Inject
    private Moments moments;

    @Inject
    private IndieAuthService tokens;

    private List<Holding> rows;

    public List<Holding> getRows() {
        if (rows == null) {
            rows = tokens.listGrants().stream()
                    .map(grant -> Holding.of(grant, moments))
                    .toList();
        }
        return rows;
    }

    /** The name of the application whose grant was just revoked; empty when this is not the answer to that. */
    public String getRevoked() {
        return Page.id("ended")
                .flatMap(tokens::findGrant)
                .filter(Grant::isRevoked)
                .map(Grant::clientName)
                .map(Sentence::isolated)
                .orElse("");
    }

    /** Whether this is the answer to the end of everything: a link alone cannot say so. */
    public boolean isAllRevoked() {
        return Page.parameter("ended").equals("all")
                && getRows().isEmpty()
                && tokens.listMadeByHand().isEmpty();
    }
}
