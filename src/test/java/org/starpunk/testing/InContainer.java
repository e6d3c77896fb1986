package org.starpunk.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that was built, with the classes of all tests that run in the server beside it. */
public final class InContainer {

    /** The same for every test of a JVM, and to find them takes seconds. */
    private static final Set<String> CLASSES = classes();

    private InContainer() {}

    public static WebArchive war() {
        File assertj = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/starpunk.war"))
                .as(WebArchive.class)
                .addAsLibrary(assertj);
        CLASSES.forEach(war::addClass);
        return war;
    }

    /** Those that run on a vendor, and whatever of the tests they need. */
    private static Set<String> classes() {
        JavaClasses all = new ClassFileImporter().importPath(Path.of("target", "test-classes"));
        Deque<String> next = new ArrayDeque<>();
        all.stream()
                .map(JavaClass::getName)
                .filter(name -> name.matches(".*On(Sqlite|Postgresql)IT"))
                .forEach(next::add);
        Set<String> found = new TreeSet<>();
        while (!next.isEmpty()) {
            String name = next.remove();
            if (all.contain(name) && !name.equals(InContainer.class.getName()) && found.add(name)) {
                all.get(name).getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .map(JavaClass::getName)
                        .forEach(next::add);
            }
        }
        return found;
    }
}
