package org.kommunegraf;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test of real things that takes longer than a person waits. {@code mvn verify} leaves it to the
 * gate, {@code .ci/run}, which runs all of them by {@code mvn verify -Pgate}.
 */
@Tag("gate")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Gate {}
