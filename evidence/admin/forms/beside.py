"""A page of the admin as it stands in the frame of the workbench: without its own head, and staying where it is once saved.

The script evidence/beside.js knows that it is in a frame, hides what the workbench shows already, and says so in the form.
"""

from csp.decorators import csp_replace
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.clickjacking import xframe_options_sameorigin

IN_OUR_FRAMES = (xframe_options_sameorigin, csp_replace({"frame-ancestors": ["'self'"]}))
"""A page so decorated may stand in a frame of this site; in nobody else's."""


class Beside:
    """A record's pages that may stand beside the outline of a study."""

    @method_decorator(IN_OUR_FRAMES)
    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        return super().changeform_view(request, object_id, form_url, extra_context)

    @method_decorator(IN_OUR_FRAMES)
    def delete_view(self, request, object_id, extra_context=None):
        return super().delete_view(request, object_id, extra_context)

    @method_decorator(IN_OUR_FRAMES)
    def history_view(self, request, object_id, extra_context=None):
        return super().history_view(request, object_id, extra_context)

    def response_post_save_add(self, request, obj):
        return self._stay(request, obj) or super().response_post_save_add(request, obj)

    def response_post_save_change(self, request, obj):
        return self._stay(request, obj) or super().response_post_save_change(request, obj)

    def _stay(self, request, record):
        """In the frame one goes on with the record that was saved; the list that Django would show is the outline beside it."""
        if "_beside" not in request.POST:
            return None
        return HttpResponseRedirect(reverse(f"{self.admin_site.name}:evidence_{self.opts.model_name}_change", args=[record.pk]))
