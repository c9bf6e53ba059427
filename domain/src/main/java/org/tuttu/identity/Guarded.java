package org.tuttu.identity;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Binds the access interceptor; carried by the annotations that say who may call, not used alone. */
@InterceptorBinding
@Inherited
@Target({ANNOTATION_TYPE, METHOD, TYPE})
@Retention(RUNTIME)
@interface Guarded {}
