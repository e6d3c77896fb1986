package org.starpunk.database;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A method that changes what the database keeps. It runs in a transaction, its caller's or its own, which has the turn
 * to write from before the first statement until after the commit; and the {@link ContentVersion} is raised with it. A
 * method without this annotation has no transaction of its own, and so cannot write. A call from the same object goes
 * around all of it.
 */
@Inherited
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Writes {

    /**
     * Whether visitors may see what became of it. Where only the method itself can tell, it says no, and calls {@link
     * ContentVersion#raise} when they do.
     */
    @Nonbinding
    boolean visible() default true;
}
