create role tenants_service login noinherit;
grant tenant_user, tenant_admin, tenant_anonymous to tenants_service;
