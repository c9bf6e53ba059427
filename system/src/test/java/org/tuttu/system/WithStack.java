package org.tuttu.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The class needs the whole of Tuttu running. One stack serves all such classes of a test run; {@code -Dtuttu.stack=FOLDER} takes the
 * one that runs from that home folder instead. A test method or constructor may ask for the {@link Addresses}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(StackExtension.class)
public @interface WithStack {}
