package org.tuttu.system;

/** How much the applications are filled with at the start: nothing and nobody, a handful, or enough to feel the weight. */
public enum DemoData { NONE, SMALL, LARGE }
