package org.tuttu.web.page;

/** Fired when somebody chooses a language with the switch; who keeps it for good observes it. */
public record LanguageChosen(String language) {}
