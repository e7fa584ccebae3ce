"""Who may sign in, and what for: superusers only."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from ...actions.rechecking import refresh_what_shows
from ..site import site


class ForSuperusers:
    def has_module_permission(self, request):
        return request.user.is_active and request.user.is_superuser

    def _may(self, request, obj=None):
        return self.has_module_permission(request)

    has_view_permission = has_change_permission = has_delete_permission = _may

    def has_add_permission(self, request):
        return self.has_module_permission(request)


@admin.register(User, site=site)
class PersonAdmin(ForSuperusers, UserAdmin):
    """Those who have written something are deactivated, never deleted."""

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if {"first_name", "last_name", "username"} & set(form.changed_data):
            refresh_what_shows(obj)  # names of curators stand in readers' documents


@admin.register(Group, site=site)
class RoleAdmin(ForSuperusers, GroupAdmin):
    pass
