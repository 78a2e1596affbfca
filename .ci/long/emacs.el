;; What a user of Emacs does with a list, run by 31-emacs; says what was seen, "all seen" last.
(package-initialize)
(require 'markdown-mode)
(require 'eglot)
(require 'flymake)
(require 'seq)

(defconst try-seconds 120 "What a loaded machine may take.")
(setq eglot-sync-connect try-seconds
      eglot-connect-timeout try-seconds)
(push (list 'markdown-mode (getenv "SHELFCHECK") "server" "--stdio") eglot-server-programs)

(defun try-problem (words)
  "The text of the first problem that says WORDS, once there is one."
  (let ((until (+ (float-time) try-seconds)) found)
    (while (and (not found) (< (float-time) until))
      (accept-process-output nil 0.1)
      (flymake-start)
      (setq found (seq-find (lambda (d) (string-match-p words (flymake-diagnostic-text d)))
                            (flymake-diagnostics))))
    (unless found
      (message "never seen: %s" words)
      (kill-emacs 1))
    (car (split-string (flymake-diagnostic-text found) "\n"))))

(find-file (car (directory-files default-directory t "\\.md\\'")))
(markdown-mode)
(flymake-mode 1)
(call-interactively 'eglot)
(message "opened: %s" (try-problem "wrong-work"))
(message "%s problems" (length (flymake-diagnostics)))
(goto-char (point-max))
(insert "\n\n## More\n\n- [Pebbles of the Coast](https://pebbles.example/coast?utm_source=feed)\n")
(eglot--signal-textDocument/didChange) ; nothing is idle in a batch, which is what it waits for
(message "edited: %s" (try-problem "utm_source"))
(eglot-shutdown (eglot-current-server))
(set-buffer-modified-p nil)
(message "all seen")
