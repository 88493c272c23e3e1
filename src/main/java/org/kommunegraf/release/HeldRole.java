package org.kommunegraf.release;

import org.kommunegraf.model.Entity;
import org.kommunegraf.model.Role;

/**
 * A role together with the thing it is played in.
 *
 * @param subject the page, event, spend, survey or document
 * @param index the role's place in the subject's list, from 0
 * @param role the role
 */
public record HeldRole(Entity subject, int index, Role role) {}
