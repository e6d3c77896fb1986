package org.starpunk.testing;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that was built, with test classes beside it. */
public final class InContainer {

    private InContainer() {}

    public static WebArchive war(Class<?>... tests) {
        File assertj = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/starpunk.war"))
                .as(WebArchive.class)
                .addAsLibrary(assertj)
                .addClasses(tests);
    }
}
