"""Who works here: signing in, second factors, invitations, tokens, one’s own pages."""
