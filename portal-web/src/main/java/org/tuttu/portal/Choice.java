package org.tuttu.portal;

import java.io.Serializable;

/** One of the values that a form's field can take, and what it is called. */
public record Choice(String value, String label) implements Serializable {}
