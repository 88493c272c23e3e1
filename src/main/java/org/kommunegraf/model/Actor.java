package org.kommunegraf.model;

/** Someone who can act: own a page, pay, decide, sign. */
public sealed interface Actor extends Entity
    permits Municipality, Department, Organisation, Person {}
