package org.tuttu.system.crowd;

/** @param phone null for some */
record Colleague(String name, String job, String email, String phone) {}
