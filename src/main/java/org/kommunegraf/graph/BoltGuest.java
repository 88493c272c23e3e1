package org.kommunegraf.graph;

import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.AdminAccessMode;
import org.neo4j.internal.kernel.api.security.AdminActionOnResource;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.PermissionState;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;

/** Who came in over Bolt, and what they may do: read, or write too, and never administer. */
final class BoltGuest extends LoginContext {

  private final AccessMode mode;

  BoltGuest(AuthenticationResult result, boolean writable, ClientConnectionInfo connection) {
    super(new Subject(result), connection);
    this.mode = writable ? AccessMode.Static.FULL : AccessMode.Static.READ;
  }

  @Override
  public SecurityContext authorize(
      IdLookup ids, PrivilegeDatabaseReference database, AbstractSecurityLog log) {
    return new Rights(subject(), mode, connectionInfo(), database.name());
  }

  /** One guest is like another: the server learns no name. */
  private record Subject(AuthenticationResult result) implements AuthSubject {

    @Override
    public AuthenticationResult getAuthenticationResult() {
      return result;
    }

    @Override
    public boolean hasUsername(String name) {
      return name.equals(BoltAccess.USER);
    }

    @Override
    public String executingUser() {
      return BoltAccess.USER;
    }
  }

  private static final class Rights extends SecurityContext {

    Rights(AuthSubject subject, AccessMode mode, ClientConnectionInfo connection, String database) {
      super(subject, mode, connection, database);
    }

    @Override
    public PermissionState allowExecuteAdminProcedure(int procedure) {
      return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState allowsAdminAction(AdminActionOnResource action) {
      return PermissionState.EXPLICIT_DENY;
    }

    /** Procedures and subqueries narrow the mode; the other limits have to stay. */
    @Override
    public SecurityContext withMode(AccessMode narrowed) {
      return new Rights(subject(), narrowed, connectionInfo(), database());
    }

    @Override
    public SecurityContext withMode(AdminAccessMode raised) {
      return this;
    }
  }
}
